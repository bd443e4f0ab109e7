"""The third stage: single texts: what a cell says of pay, place, degree, company, role and time, in many languages."""
