"""What the pages share: filters, reading of pay, notes on what a figure rests on, rows behind it, downloads."""
