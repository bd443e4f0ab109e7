-- bin_width: the width of equally wide bins, about 30 between two amounts: 1, 2 or 5 times a power of ten.

create macro power_of_ten(amount) as power(10, floor(log10(greatest(amount, 1e-9))));

create macro bin_width(low, high) as
    power_of_ten((high - low) / 30) * case
        when (high - low) / 30 <= power_of_ten((high - low) / 30) then 1
        when (high - low) / 30 <= 2 * power_of_ten((high - low) / 30) then 2
        when (high - low) / 30 <= 5 * power_of_ten((high - low) / 30) then 5
        else 10
    end;
