-- Releases
-- One row is one release that rows come from: what of it is held, when it was published, and when the next is due.
-- Processed: As collected.
-- Data: all
-- Collected: releases

from releases;
