"""What a line about an offer looks like. It stands apart from its reader, which pages that only ask for a line do not load."""

#: The most characters of a line that are read.
LONGEST = 400
#: An offer in one line.
EXAMPLE = "NVIDIA, PhD, Santa Clara, $60/hr"
