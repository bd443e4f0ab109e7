-- One row is one degree level and one bin of pay with its number of offers. Bins are equally wide, about 30 over the
-- middle 98 % of the pay, their width 1, 2 or 5 times a power of ten. Pay in the reader's unit and currency.

with counted as (
    select coalesce(degree_level, 'not_stated') as "group", pay from matching_degrees where pay is not null
),
spread as (
    select (quantile_cont(pay, 0.99) - quantile_cont(pay, 0.01)) / 30 as step from counted
),
steps as (
    select
        power(10, floor(log10(greatest(step, 1e-9)))) as tens,
        step / power(10, floor(log10(greatest(step, 1e-9)))) as ones
    from spread
),
widths as (
    select tens * case when ones <= 1 then 1 when ones <= 2 then 2 when ones <= 5 then 5 else 10 end as width from steps
)
select
    "group",
    floor(pay / width) * width as bin_from,
    floor(pay / width) * width + width as bin_to,
    count(*) as n
from counted, widths
group by all
order by all;
