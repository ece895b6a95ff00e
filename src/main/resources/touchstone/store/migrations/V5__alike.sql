-- Who published a fact-check, and which others are of the same claim. What is older tells neither until its page changes.

alter table matches add column publisher text;

alter table matches add column same_as text; -- the fact-check that is shown first, where this is another of the same claim
