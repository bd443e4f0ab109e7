-- What living costs at an offer's place
-- One row is one cost in the United States with its newest figure: the rent of a studio and of one bedroom in a rent area, and
-- food by the low-cost plan for women and for men of a family of four.
-- $area: code of the rent area, null where it is not known; such as METRO12420M12420
-- Processed: Of each cost the newest year.
-- Data: fair_market_rents, food_plans
-- Columns:
--   item "cost", choice: what it is the cost of
--   value "cost", number: the cost, in US dollars
--   period "for", text: what the cost is for
--   area_name "area", text: the area that it is of
--   note "what it is"

select item, value, period, currency, area_name, c.year, note, title, url
from living_costs c
left join sources using (source_id)
where (list_contains(['rent_studio', 'rent_1br'], item) and hud_area_code = $area::varchar)
    or list_contains(['food_low_female', 'food_low_male'], item)
qualify row_number() over (partition by item order by c.year desc, living_cost_id) = 1
order by item;
