-- Whether everybody may see on the map where a layer's things are and what they are called. Null: by its kind, yes but for easements, which
-- come out of land and mortgage registers and may name persons. What a layer keeps free is taken off either way.
alter table layers.supply add column public boolean;
