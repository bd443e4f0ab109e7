"""What the sentences of several sections share."""

#: How many rows of a chart are read out.
READ_OUT = 5
TITLE_LENGTH = 60
