"""The fourth stage: columns: what each holds, by its name, its cells and its neighbours, and how sure that is."""
