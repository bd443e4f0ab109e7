-- A breakdown: the matching reports by one dimension or by two, for every question of the page Explore.
--
-- first_groups(members, most, across): of what `under_groups` puts under groups the `most` of the rows and the `across` of the columns
-- with most reports, each with its `side` and its `place` there.
-- in_cells(members, shown, most, across): one row is one of its rows in one cell, whose number is its `group`:
-- once in the cell of all columns and once in that of its own. Cells are numbered, and named at the end: rows that carry their names
-- are grouped and handed on in twice the time.
-- cell_names(shown, most, across): one row is one cell by its number with its `row` and its `column`: '*' for all
-- columns, 'not_stated' where a report states none, 'all_others' for those beyond the first groups.
-- companies_for_cell(rows, columns): how many companies a cell needs for a median, by what its groups are of.
-- cells_in_order(relation, rows, columns, sort): the cells of a relation (`row`, `column`, `n`, and the `figure` that the order by pay
-- goes by) as they stand: levels, seasons and years in their own order, else the rows by `sort`; what is not stated, and all
-- others, last; `column_place` is the place of its column from left to right. `row_label` and `column_label` are the names of places, sources and files; places have their coordinates.

create macro first_groups(members, most, across) as table
with sizes as (
    select 'row' as side, row_group as "group", count(distinct report) as n from query_table(members) where pay is not null group by all
    union all
    select 'column', column_group, count(distinct report) from query_table(members) where pay is not null group by all
)
select side, "group", row_number() over (partition by side order by n desc, "group") as place
from sizes
where "group" not in ('*', 'not_stated')
qualify place <= case side when 'row' then most else across end;

create macro in_cells(members, shown, most, across) as table
with numbered as (
    select
        case when m.row_group = 'not_stated' then 0 else coalesce(r.place, most + 1) end * (across + 3) as row_number,
        case m.column_group when '*' then 0 when 'not_stated' then 1 else coalesce(c.place, across + 1) + 1 end as column_number,
        m.* exclude (row_group, column_group)
    from query_table(members) m
    left join query_table(shown) r on r.side = 'row' and r."group" = m.row_group
    left join query_table(shown) c on c.side = 'column' and c."group" = m.column_group
)
select (row_number + own * column_number)::integer as "group", n.* exclude (row_number, column_number)
from numbered n, range(2) cells(own)
where own = 0 or column_number > 0;

create macro cell_names(shown, most, across) as table
with row_names as (
    from (values (0, 'not_stated'), (most + 1, 'all_others')) others(place, "row")
    union all
    select place, "group" from query_table(shown) where side = 'row'
),
column_names as (
    from (values (0, '*'), (1, 'not_stated'), (across + 2, 'all_others')) others(place, "column")
    union all
    select place + 1, "group" from query_table(shown) where side = 'column'
)
select (r.place * (across + 3) + c.place)::integer as "group", "row", "column" from row_names r, column_names c;

create macro companies_for_cell(rows, columns) as
    case
        when 'company' in (rows, columns) then 0
        when list_has_any([rows, columns], ['region', 'city', 'metro', 'year', 'industry']) then companies_for_place()
        else 0
    end;

create macro group_order(dimension, name) as
    case dimension
        when 'degree' then degree_order(name)
        when 'season' then enum_code(try_cast(name as season_name))
        when 'year' then try_cast(name as integer)
    end;

create macro cells_in_order(relation, rows, columns, sort) as table
with placed as (
    select
        *,
        max(n) filter ("column" = '*') over one_row as row_reports,
        case when sort = 'pay' then max(figure) filter ("column" = '*') over one_row end as row_place,
        sum(n) over (partition by "column") as column_reports
    from query_table(relation)
    window one_row as (partition by "row")
),
named_groups as (
    select level as dimension, "group", place_name as label, country, latitude, longitude from place_groups
    union all
    select 'city', place_name || ', ' || coalesce(nullif(region, ''), country) as city, city, any_value(country), any_value(latitude),
        any_value(longitude)
    from places
    where place_type = 'city'
    group by city
    union all
    select 'source', source_id, coalesce(f.short_name, s.title), null, null, null
    from sources s
    left join added_files f using (source_id)
    union all
    select 'batch', batch, short_name, null, null, null from added_files
)
select
    p.* exclude (figure, row_reports, row_place, column_reports),
    coalesce(r.label, p."row") as row_label,
    coalesce(c.label, p."column") as column_label,
    dense_rank() over (
        order by
            p."column" <> '*',
            list_position(['not_stated', 'all_others'], p."column") nulls first,
            group_order(columns, p."column") nulls last,
            column_reports desc, p."column"
    ) as column_place,
    r.country, r.latitude, r.longitude
from placed p
left join named_groups r on r.dimension = rows and r."group" = p."row"
left join named_groups c on c.dimension = columns and c."group" = p."column"
order by
    list_position(['not_stated', 'all_others'], p."row") nulls first,
    group_order(rows, p."row") nulls last,
    row_place desc nulls last,
    case when sort = 'name' then lower(row_label) end,
    row_reports desc, p."row", column_place;
