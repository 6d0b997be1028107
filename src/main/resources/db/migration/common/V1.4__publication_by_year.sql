create index ix_publication_year on publication (budget_year, id);
