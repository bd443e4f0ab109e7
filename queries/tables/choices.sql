-- Macros that the filters share.
-- chosen: whether a value passes a filter's choices. No choices: every row passes. Some: only the rows that state one
-- of them, and those that state nothing only where 'not_stated' is among the choices.
-- year_chosen, degrees_chosen, seasons_chosen: the same for a year, and for degree levels and seasons as bits.

create macro chosen(value, choices) as
    choices is null or list_contains(choices, coalesce(value::varchar, 'not_stated'));

create macro year_chosen(year, choices) as
    choices is null
    or coalesce(
        list_contains(list_transform(choices, lambda choice: try_cast(choice as bigint)), year),
        list_contains(choices, 'not_stated')
    );

create macro bits_chosen(bits, chosen_bits, choices) as
    choices is null or bits & chosen_bits <> 0 or (bits = 0 and list_contains(choices, 'not_stated'));

create macro degrees_chosen(bits, choices) as
    bits_chosen(bits, degree_bits_of(list_filter(choices, lambda choice: choice <> 'not_stated')), choices);

create macro seasons_chosen(bits, choices) as
    bits_chosen(bits, season_bits_of(list_filter(choices, lambda choice: choice <> 'not_stated')), choices);
