-- What every newsroom starts with, demo or not: the roles, and the three reviews as the first workflow.
INSERT INTO role (key, name_zh, name_en, position) VALUES
  ('reporter',        '记者',     'Reporter',            1),
  ('editor',          '编辑',     'Editor',              2),
  ('reviewer',        '审读',     'Reviewer',            3),
  ('second-reviewer', '二审',     'Second reviewer',     4),
  ('third-reviewer',  '三审',     'Third reviewer',      5),
  ('chief',           '总编',     'Editor-in-chief',     6),
  ('moderator',       '圈子审核', 'Circle moderator',    7),
  ('admin',           '系统管理员', 'Administrator',     8),
  ('reader',          '读者',     'Reader',              9);

INSERT INTO role_grant (role_key, capability) VALUES
  ('reporter', 'draft'),
  ('editor', 'draft'), ('editor', 'fronts'),
  ('reviewer', 'draft'),
  ('second-reviewer', 'draft'), ('second-reviewer', 'withdraw'),
  ('third-reviewer', 'draft'), ('third-reviewer', 'publish'), ('third-reviewer', 'withdraw'),
  ('chief', 'draft'), ('chief', 'publish'), ('chief', 'withdraw'), ('chief', 'workflow'), ('chief', 'audit'),
  ('moderator', 'draft'), ('moderator', 'circle'),
  ('admin', 'draft'), ('admin', 'people'), ('admin', 'settings');

INSERT INTO workflow (id, key, name) VALUES (1, 'three-reviews', '三审三校');
SELECT setval(pg_get_serial_sequence('workflow', 'id'), 1);
INSERT INTO workflow_version (id, workflow_id, number) VALUES (1, 1, 1);
SELECT setval(pg_get_serial_sequence('workflow_version', 'id'), 1);
INSERT INTO workflow_stage (workflow_version_id, position, key, name_zh, name_en) VALUES
  (1, 1, 'edit',          '编辑', 'Edit'),
  (1, 2, 'review',        '审读', 'Review'),
  (1, 3, 'second-review', '二审', 'Second review'),
  (1, 4, 'third-review',  '三审', 'Third review');
INSERT INTO workflow_stage_role (workflow_version_id, position, role_key) VALUES
  (1, 1, 'editor'),          (1, 1, 'chief'),
  (1, 2, 'reviewer'),        (1, 2, 'chief'),
  (1, 3, 'second-reviewer'), (1, 3, 'chief'),
  (1, 4, 'third-reviewer'),  (1, 4, 'chief');

INSERT INTO setting (key, value) VALUES ('paper', '{"name": "三审日报"}');
