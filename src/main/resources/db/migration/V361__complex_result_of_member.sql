create index on complex_result (member_id);
comment on index complex_result_member_id_idx is 'What a 단지 sees of itself.';
