"""The words that data, questions, charts and pages share, each in one place: values, filters, readings of pay."""
