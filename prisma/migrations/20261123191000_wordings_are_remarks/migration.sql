-- Wordings that go with a return are remarks from now on. The rows of before stay as they are, closed by law 8: what they were
-- said of, and that they were said, is in no text and no event of their own, and neither is invented for them here.
drop trigger if exists a_rewording_goes_with_its_return on rewording;
drop trigger if exists a_rewording_is_taken_with_the_pen on rewording;
drop trigger if exists z_rewording_is_only_taken on rewording;
drop function if exists rewording_goes_with_its_return();
drop function if exists rewording_is_taken_with_the_pen();
