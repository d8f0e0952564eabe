-- Whose card was answered: the keyed hash of shown_card, so that a hook learns with one look that nothing was. Null where
-- the card is not known. An instance of the version before names none: the reader then sees the whole card again.
alter table feedback add column reader varchar(64);
update feedback set reader = (select s.reader from shown_card s where s.id = feedback.shown_id);
create index feedback_reader on feedback (reader, received_at);
