-- How an evaluation came about: hook, operation, trajectory, notification. An instance of the version before names none,
-- and knows hooks and the operation alone.
alter table evaluation add column kind varchar(16) default 'hook' not null;
update evaluation set kind = 'operation' where service = 'crs-grade';
