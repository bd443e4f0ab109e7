-- understood: one row is one pay of a record. Of parts of one thing (the same pay for an hour and for a year) the first that
-- is stated counts; a part without figures is a row only where the record has no other.
create view understood as
with first_of_each as (
    from every_part
    qualify row_number() over (
        partition by line, thing order by list_position(['paid', 'unpaid', 'refused'], pay_kind) nulls last, part
    ) = 1
)
from first_of_each
qualify pay_kind <> 'not_stated' or (
    bool_and(pay_kind = 'not_stated') over (partition by line) and row_number() over (partition by line order by part) = 1
);
