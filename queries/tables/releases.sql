-- releases: one row is one release that rows come from: what of it is held, when it was published, and when the next is due.
-- As collected, with the editions that were taken since: one that was the next is so no more, and when another is due is not known.

create table releases as
with taken as (
    select
        release_id,
        list(edition) as editions,
        string_agg(distinct edition, ', ' order by edition) as held,
        max(published) as published
    from collected.editions
    group by release_id
),
known as (
    select
        r.release_id,
        t.held as taken,
        t.published as taken_on,
        coalesce(list_bool_or(list_transform(t.editions, lambda e: starts_with(e, r.next_edition))), false) as is_next
    from collected.releases r
    left join taken t using (release_id)
)
select
    r.* replace (
        concat_ws(', taken since: ', r.held, k.taken) as held,
        greatest(r.published, k.taken_on) as published,
        case when not k.is_next then r.next_edition end as next_edition,
        case when not k.is_next then r.next_due end as next_due
    )
from collected.releases r
join known k using (release_id)
order by r.rowid;
