#!/usr/bin/env python3
"""Writes the package of an invented district, of any size and in several shapes, as a stream.

    district_package.py OUT.zip --students 100000 [--version 1.1] [--shape SHAPE] [--seed 7]

A student has a demographics row, eight enrollments and, in version 1.2, a role. Shapes: plain;
names (beyond ASCII); errors (each row of the large files has one); quoted (each cell in quotes);
lf (lines end with a line feed alone). unwanted is right, and nothing that receivers take: users
have no address, and all are enrolled as proctors before the term begins. dialect is version 1.2 as
managebac asks for it: one school with a program, and columns of its own; addresses are those that
the example of a profile of one's own wants.
"""
import argparse
import random
import zipfile

SHAPES = ("plain", "names", "errors", "quoted", "lf")
UNWANTED = "unwanted"
DIALECT = "dialect"
HEAD = ["sourcedId", "status", "dateLastModified"]
PLAIN_NAMES = (["Ada", "Bruno", "Carla", "Dan", "Edith", "Femi", "Gita", "Hugo"],
               ["Abbott", "Brandt", "Castro", "Dunn", "Ekman", "Fuchs", "Gallo", "Hale", "Iver"])
OTHER_NAMES = (["Zoë", "Łukasz", "Søren", "Дарья", "美咲", "Ángel", "Chloé", "Jürgen"],
               ["Müller", "Çelik", "Núñez", "Ångström", "佐藤", "Соколова", "Ó Briain", "Šimić", "Dvořák"])
ABSENT = ["categories", "classResources", "courseResources", "lineItems", "resources", "results"]
ABSENT_12 = ["lineItemLearningObjectiveIds", "lineItemScoreScales", "resultLearningObjectiveIds",
             "resultScoreScales", "scoreScales", "userProfiles", "userResources"]


class District:
    """The rows of each file, made when they are asked for."""

    def __init__(self, students, version, shape, seed):
        self.students, self.version, self.shape = students, version, shape
        self.random = random.Random(seed)
        self.dialect = shape == DIALECT
        self.schools = 1 if self.dialect else max(1, students // 500)
        self.teachers = max(1, students // 15)
        self.classes = max(8, students // (3 * self.schools)) * self.schools  # as many in each school
        self.program = "s0_diploma"
        self.wrong = shape == "errors"
        self.unwanted = shape == UNWANTED
        self.first, self.last = OTHER_NAMES if shape == "names" else PLAIN_NAMES

    def files(self):
        files = {
            "academicSessions": (["title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"], self.sessions),
            "orgs": (["name", "type", "identifier", "parentSourcedId"], self.orgs),
            "courses": (["schoolYearSourcedId", "title", "courseCode", "grades", "orgSourcedId", "subjects", "subjectCodes"], self.courses),
            "classes": (["title", "grades", "courseSourcedId", "classCode", "classType", "location", "schoolSourcedId", "termSourcedIds", "subjects", "subjectCodes", "periods"], self.class_rows),
            "users": (self.user_columns(), self.users),
            "enrollments": (["classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary", "beginDate", "endDate"], self.enrollments),
            "demographics": (["birthDate", "sex", "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican", "nativeHawaiianOrOtherPacificIslander", "white", "demographicRaceTwoOrMoreRaces", "hispanicOrLatinoEthnicity", "countryOfBirthCode", "stateOfBirthAbbreviation", "cityOfBirth", "publicSchoolResidenceStatus"], self.demographics),
        }
        if self.version == "1.2":
            files["roles"] = (["userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId", "userProfileSourcedId"], self.roles)
        if self.dialect:
            own = {"academicSessions": ["orgSourcedId"], "classes": ["courseSourcedIds"],
                   "courses": ["levels", "selfTaught", "languageLevels", "phases", "snsBasedOn"]}
            for name, columns in own.items():
                files[name][0].extend("metadata.managebac." + column for column in columns)
        return files

    def user_columns(self):
        columns = ["enabledUser"] + ([] if self.version == "1.2" else ["orgSourcedIds", "role"])
        columns += ["username", "userIds", "givenName", "familyName", "middleName", "identifier", "email",
                    "sms", "phone", "agentSourcedIds", "grades", "password"]
        if self.version == "1.2":
            columns += ["userMasterIdentifier", "preferredGivenName", "preferredMiddleName",
                        "preferredFamilyName", "primaryOrgSourcedId", "pronouns"]
        return columns

    def sessions(self):
        own = (self.program,) if self.dialect else ()
        yield ("y27", "School year", "schoolYear", "2026-08-17", "2027-06-11", "", "2027") + own
        yield ("fall", "Fall", "semester", "2026-08-17", "2027-01-03" if own else "2026-12-18", "y27", "2027") + own
        yield ("spring", "Spring", "semester", "2027-01-04", "2027-06-11", "y27", "2027") + own

    def orgs(self):
        yield "d1", "Lakeside Unified", "district", "3600001", ""
        for i in range(self.schools):
            yield f"s{i}", f"School {i}, East", "school", f"{3600100 + i}", "d1"
        if self.dialect:
            yield self.program, "Diploma", "ext:program", "", "s0"

    def courses(self):
        for i in range(40):
            org, own = (self.program, ("",) * 5) if self.dialect else ("d1", ())
            yield (f"co{i}", "y27", f"Course {i}", f"C-{i:03}", "09", org, "Science", "03") + own

    def class_rows(self):
        for i in range(self.classes):
            yield (f"cl{i:07}", f"Section {i}", "09", f"co{i % 40}", f"SEC{i}", "scheduled", f"Room {i % 90}",
                   f"s{i % self.schools}", "fall,spring", "", "", str(1 + i % 8)) + (("",) if self.dialect else ())

    def people(self):
        for i in range(self.teachers):
            yield f"t{i:07}", i, "teacher"
        for i in range(self.students):
            yield f"p{i:07}", i, "student"

    def users(self):
        first, last, wrong = self.first, self.last, self.wrong
        for key, i, role in self.people():
            org = f"s{i % self.schools}"
            mine = (key, "yes" if wrong else "true") + (() if self.version == "1.2" else (org, role))
            rest = () if self.version == "1.1" else ("", "", "", "", "" if self.dialect else org, "")
            address = f"{key}@{'springfield' if self.dialect else 'lakeside'}.example"
            name = address if self.dialect else key
            yield mine + (name, f"{{sis:{key}}}", first[i % 8], last[i // 8 % 9], "", key[0] + str(500000 + i),
                          "" if self.unwanted else address, "", "", "", "" if role == "teacher" else f"{9 + i % 4:02}", "") + rest

    def roles(self):
        for key, i, role in self.people():
            org = self.program if self.dialect and role == "student" else f"s{i % self.schools}"
            yield "r-" + key, key, "primary", role, "", "", org, ""

    def enrollments(self):
        begin = "8/17/2026" if self.wrong else "2026-08-01" if self.unwanted else "2026-08-17"
        role = "proctor" if self.unwanted else "student"
        for i in range(self.classes):
            teacher = (i % self.schools + self.schools * (i // self.schools)) % self.teachers
            yield f"et{i:08}", f"cl{i:07}", f"s{i % self.schools}", f"t{teacher:07}", "teacher", "true", "", ""
        each = max(1, self.classes // self.schools)
        for i in range(self.students):
            school = i % self.schools
            start = self.random.randrange(each)
            for j in range(min(8, each)):
                section = school + self.schools * ((start + j) % each)
                yield f"e{i:08}{j}", f"cl{section:07}", f"s{school}", f"p{i:07}", role, "", begin, "2027-06-11"

    def demographics(self):
        for i in range(self.students):
            born = f"{2008 + i % 6}-{1 + i % 12:02}-{1 + i % 28:02}"
            yield (f"p{i:07}", "" + ("unknown date" if self.wrong else born), "female" if i % 2 else "male", "false",
                   "true" if i % 7 == 0 else "false", "false", "false", "true", "false", "false", "US", "OR", "Salem", "")


def write(path, students, version="1.2", shape="plain", seed=7):
    """Writes the package and tells how many rows it has."""
    end = "\n" if shape == "lf" else "\r\n"
    quoted = shape == "quoted"

    def line(cells):
        if quoted:
            return ",".join(f'"{cell}"' for cell in cells) + end
        return ",".join(f'"{cell}"' if "," in cell else cell for cell in cells) + end

    files = District(students, version, shape, seed).files()
    absent = ABSENT + (ABSENT_12 if version == "1.2" else [])
    states = sorted([(name, "bulk") for name in files] + [(name, "absent") for name in absent])
    manifest = [("propertyName", "value"), ("manifest.version", "1.0"), ("oneroster.version", version)]
    manifest += [("file." + name, state) for name, state in states]
    manifest += [("source.systemName", "benchmark"), ("source.systemCode", "bench")]
    rows = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.csv", "".join(line(row) for row in manifest))
        for name, (columns, make) in files.items():
            with archive.open(name + ".csv", "w", force_zip64=True) as out:
                out.write(line(HEAD + columns).encode())
                lines = []
                for row in make():
                    lines.append(line((row[0], "", "") + row[1:]))
                    rows += 1
                    if len(lines) == 10_000:
                        out.write("".join(lines).encode())
                        lines = []
                out.write("".join(lines).encode())
    return rows


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out")
    options.add_argument("--students", type=int, default=1_000)
    options.add_argument("--version", choices=("1.1", "1.2"), default="1.2")
    options.add_argument("--shape", choices=SHAPES + (UNWANTED, DIALECT), default="plain")
    options.add_argument("--seed", type=int, default=7)
    chosen = options.parse_args()
    print(write(chosen.out, chosen.students, chosen.version, chosen.shape, chosen.seed), "rows")
