-- What programmes name
-- One row is one item that one of the programmes `$programs` names: a skill that it asks for or teaches (by its canonical
-- name), a focus, a duty or a perk. In the order of the programmes, and within one as collected.
-- $programs: list of ids of programmes; such as [prog-001, prog-011]
-- Steps: mentions

with named as (
    select
        s.program_id, 'skill' as aspect, s.skill as item, s.category as part, s.wanted,
        list_min(list_transform(s.written, lambda written: list_position(p.skills, written))) as place
    from program_skills s
    join programs p using (program_id)
    union all
    select program_id, 'focus', unnest(focus_areas), null, null, generate_subscripts(focus_areas, 1) from programs
    union all
    select program_id, 'duty', unnest(responsibilities), null, null, generate_subscripts(responsibilities, 1) from programs
    union all
    select program_id, 'perk', unnest(perks), null, null, generate_subscripts(perks, 1) from programs
)
select
    n.program_id, n.aspect, n.item,
    case n.aspect when 'perk' then coalesce(g."group", 'Other') else n.part end as part, n.wanted,
    count(distinct n.program_id) over (partition by n.aspect, lower(n.item)) as named_by
from named n
left join perk_groups g on n.aspect = 'perk' and g.perk = n.item
where list_contains($programs::varchar[], n.program_id)
order by list_position($programs::varchar[], n.program_id), n.aspect, n.place, n.item;
