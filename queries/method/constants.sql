-- Constants
-- One row is one named constant that the numbers rest on.
-- Processed: Read from the code.
-- Data: none

select name, value, unit, about from constants order by name;
