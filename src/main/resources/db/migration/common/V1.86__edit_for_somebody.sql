-- For whom an edit was made, when a deputy made it: neither of them decides on the draft.
alter table project_edit add column for_account_id bigint ${algorithm};
