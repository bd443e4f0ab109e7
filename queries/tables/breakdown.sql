-- A breakdown: the matching reports by one dimension or by two, for every question of the page Explore.
--
-- in_cells(relation, elsewhere, rows, columns, most, across): one row is one row of a relation in one cell, whose number is its
-- `group`, with its `row` and its `column`; the column '*' holds all. 'not_stated' where a report states none, 'all_others' beyond
-- the `most` rows and `across` columns with most reports. A report stands under each of its levels, seasons and places.
-- cell_names(cells): one row is one cell by its number with its `row` and its `column`. Cells are numbered since rows are grouped by
-- numbers in half of the time.
-- companies_for_cell(rows, columns): how many companies a cell needs for a median, by what its groups are of.
-- cells_in_order(relation, rows, columns, sort): the cells of a relation (`row`, `column`, `n`, and the `figure` that the order by pay
-- goes by) as they stand: levels, seasons and years in their own order, else the rows by `sort`; what is not stated, and all
-- others, last; `column_place` is the place of its column from left to right. `row_label` and `column_label` are the names of places, sources and files; places have their coordinates.

create macro in_cells(relation, elsewhere, rows, columns, most, across) as table
with members as (
    from under_groups(relation, elsewhere, rows, columns)
),
row_sizes as (
    select row_group as "group", count(distinct report) as n from members where pay is not null group by all
),
column_sizes as (
    select column_group as "group", count(distinct report) as n from members where pay is not null group by all
),
row_places as materialized (
    select "group", row_number() over (order by n desc, "group") as place
    from row_sizes
    where "group" <> 'not_stated'
    qualify place <= most
),
column_places as materialized (
    select "group", row_number() over (order by n desc, "group") as place
    from column_sizes
    where "group" not in ('*', 'not_stated')
    qualify place <= across
),
named as (
    select
        case when r.place is not null or m.row_group = 'not_stated' then m.row_group else 'all_others' end as "row",
        case when c.place is not null or m.column_group in ('*', 'not_stated') then m.column_group else 'all_others' end as "column",
        case when m.row_group = 'not_stated' then 0 else coalesce(r.place, most + 1) end * (across + 4) as row_number,
        case m.column_group when '*' then 0 when 'not_stated' then 1 else coalesce(c.place, across + 1) + 1 end as column_number,
        m.* exclude (row_group, column_group)
    from members m
    left join row_places r on r."group" = m.row_group
    left join column_places c on c."group" = m.column_group
)
select row_number::integer as "group", * exclude (row_number, column_number) replace ('*' as "column") from named
union all
select (row_number + column_number)::integer, * exclude (row_number, column_number) from named where column_number > 0;

create macro cell_names(cells) as table
select "group", any_value("row") as "row", any_value("column") as "column" from query_table(cells) group by "group";

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
        case sort when 'pay' then max(figure) filter ("column" = '*') over one_row when 'reports' then row_reports end as row_place,
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
    select 'source', source_id, coalesce(f.name, s.title), null, null, null
    from sources s
    left join added_files f using (source_id)
    union all
    select 'batch', batch, name, null, null, null from added_files
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
