"""Tables of more rows than one machine takes in minutes: made on Spark, by the table SQL of the home build inside each task."""
