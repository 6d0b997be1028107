update submission set stages_come_to = (
    select concat('|', group_concat(concat(st.stage_kind, ' ', st.stage_key) order by st.place_number separator '|'), '|')
    from arrival came join stage st on st.jurisdiction_id = came.jurisdiction_id and st.stage_key = came.stage_key
    where came.jurisdiction_id = submission.jurisdiction_id and came.submission_id = submission.id)
where exists (
    select 1 from arrival came
    where came.jurisdiction_id = submission.jurisdiction_id and came.submission_id = submission.id);
