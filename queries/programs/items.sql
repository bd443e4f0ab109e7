-- One row is one item that one of the programmes `$programs` names: a skill that it asks for or teaches, a focus, a duty or a
-- perk (`aspect`), with the group that it stands in (`part`: a skill's category, a perk's group) and how many of the chosen
-- name it (`named_by`), whatever its case. In the order of the programmes, and within one as collected.

with named as (
    select program_id, 'skill' as aspect, unnest(skills) as item, generate_subscripts(skills, 1) as place from programs
    union all
    select program_id, 'focus', unnest(focus_areas), generate_subscripts(focus_areas, 1) from programs
    union all
    select program_id, 'duty', unnest(responsibilities), generate_subscripts(responsibilities, 1) from programs
    union all
    select program_id, 'perk', unnest(perks), generate_subscripts(perks, 1) from programs
),
categories as (
    select lower(skill) as skill, mode(category order by category) as category from skills group by lower(skill)
)
select
    n.program_id, n.aspect, n.item,
    case n.aspect when 'skill' then c.category when 'perk' then coalesce(g."group", 'Other') end as part,
    count(distinct n.program_id) over (partition by n.aspect, lower(n.item)) as named_by
from named n
left join categories c on c.skill = lower(n.item)
left join perk_groups g on g.perk = n.item
where list_contains($programs::varchar[], n.program_id)
order by list_position($programs::varchar[], n.program_id), n.aspect, n.place;
