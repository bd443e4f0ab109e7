-- One row is one named constant that the numbers rest on: its value, unit and meaning.

select name, value, unit, about from constants order by name;
