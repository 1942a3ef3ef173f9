-- The tables of a student information system, as far as a roster needs them.

CREATE TABLE schools (
  id INT PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  state_code VARCHAR(20) NOT NULL,
  is_district BOOLEAN NOT NULL
);

CREATE TABLE terms (
  id INT PRIMARY KEY,
  title VARCHAR(50) NOT NULL,
  kind VARCHAR(20) NOT NULL,         -- year, semester
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,             -- the last day
  parent_id INT REFERENCES terms,
  school_year INT NOT NULL           -- the calendar year in which it ends
);

CREATE TABLE courses (
  id INT PRIMARY KEY,
  school_id INT NOT NULL REFERENCES schools,
  code VARCHAR(20) NOT NULL,
  title VARCHAR(100) NOT NULL,
  subject_code VARCHAR(10) NOT NULL,
  subject VARCHAR(100) NOT NULL,
  grade_level VARCHAR(2) NOT NULL
);

CREATE TABLE sections (
  id INT PRIMARY KEY,
  course_id INT NOT NULL REFERENCES courses,
  term_id INT NOT NULL REFERENCES terms,
  number INT NOT NULL,
  room VARCHAR(20),
  period INT NOT NULL
);

CREATE TABLE people (
  id INT PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,         -- student, teacher, guardian
  login VARCHAR(50) NOT NULL UNIQUE,
  first_name VARCHAR(50) NOT NULL,
  last_name VARCHAR(50) NOT NULL,
  email VARCHAR(100),
  active BOOLEAN NOT NULL,
  school_id INT REFERENCES schools,  -- of students and teachers
  student_number VARCHAR(20),
  grade_level VARCHAR(2),
  born_on DATE,
  sex CHAR(1)                        -- F, M or not told
);

CREATE TABLE guardians (
  student_id INT NOT NULL REFERENCES people,
  guardian_id INT NOT NULL REFERENCES people,
  PRIMARY KEY (student_id, guardian_id)
);

CREATE TABLE enrolments (
  id INT PRIMARY KEY,
  section_id INT NOT NULL REFERENCES sections,
  person_id INT NOT NULL REFERENCES people,
  is_teacher BOOLEAN NOT NULL,
  entered_on DATE NOT NULL
);

-- At which schools a person is: guardians are where their children are.
CREATE VIEW people_at_schools AS
  SELECT id AS person_id, school_id FROM people WHERE school_id IS NOT NULL
  UNION
  SELECT g.guardian_id, s.school_id FROM guardians g JOIN people s ON s.id = g.student_id;
