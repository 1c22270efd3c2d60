insert into products (id, name, available, version) values
    (1, 'Tea cup', 12, 1),
    (2, 'Tea pot', 2, 1),
    (3, 'Tea strainer', 0, 1),
    -- the price service fails for these, each in its own way
    (429, 'Cup whose price was asked too often', 5, 1),
    (499, 'Cup whose price gets lost on the way', 5, 1),
    (500, 'Cup whose price breaks the price service', 5, 1),
    (502, 'Cup whose price cannot be read', 5, 1),
    (503, 'Cup whose price service is in maintenance', 5, 1),
    (504, 'Cup whose price takes for ever', 5, 1);

insert into customers (name, email) values ('Lin', 'lin@example.org');
