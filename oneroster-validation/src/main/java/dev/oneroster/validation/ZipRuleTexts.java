package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about the archive. */
final class ZipRuleTexts {

  private ZipRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.fatal("zip.not_a_zip")
            .message("This is not a ZIP archive of CSV files: it looks like {looksLike}.")
            .mend("Zip the CSV files themselves and send the .zip.")
            .why("No receiver can open it.")
            .source("Binding, section 2.2: files are exchanged in a ZIP archive")
            .example("users.csv, renamed to roster.zip")
            .build(),
        Rule.fatal("zip.empty_upload")
            .message("The archive is empty (0 bytes).")
            .mend("Export and upload again; the export or the upload stopped.")
            .why("No receiver can open it.")
            .source("Binding, section 2.2: files are exchanged in a ZIP archive")
            .example("a roster.zip of 0 bytes")
            .build(),
        Rule.fatal("zip.truncated")
            .message(
                "The end of the archive is missing after {found} bytes: the upload is incomplete.")
            .mend(
                "Upload the whole file again, best under another name that is changed when it is complete.")
            .why(
                "Readers that do not look for the end import a part of the files and delete the rest.")
            .source("APPNOTE.TXT 4.3.16: an archive ends with an end record")
            .example("the first half of an archive")
            .build(),
        Rule.fatal("zip.split")
            .message("This is part {found} of a split archive.")
            .mend("Join the parts, or zip into one file.")
            .why("No receiver can open it.")
            .source("APPNOTE.TXT 8: split archives")
            .example("roster.z01 beside roster.zip")
            .build(),
        Rule.fatal("zip.ascii_transfer")
            .message("The archive {how}: it was transferred as text.")
            .mend("Transfer it in binary mode.")
            .why("The transfer has changed its bytes.")
            .source("Reported for SFTP and FTP clients in text mode")
            .example("an archive in which a carriage return stands before each line feed")
            .build(),
        Rule.fatal("zip.inconsistent")
            .warningWith("surplus")
            .message("Receivers would not agree on this archive: {how} (at byte {offset}).")
            .mend("Make the archive anew with a common tool; do not join or edit archives.")
            .why("Receivers would read different files from it, or refuse it.")
            .source("APPNOTE.TXT 4.3 and 4.4: local and central headers describe the same files")
            .example("users.csv in the directory, roles.csv in the local header")
            .build(),
        Rule.fatal("zip.unsafe_name")
            .message("The entry name {name} {reason}.")
            .mend("Zip the files under their plain names.")
            .why("Extracting it could write outside its folder.")
            .source("Binding, section 2.2: the files stand at the root; security practice")
            .example("../users.csv")
            .build(),
        Rule.fatal("zip.duplicate_entry")
            .message("{earlier} is given twice ({comparison}).")
            .mend("Keep one of them.")
            .why("Receivers differ in which one they read.")
            .source("Binding, section 2.1: no file appears more than once")
            .example("two entries called users.csv")
            .build(),
        Rule.fatal("zip.duplicate_entry_case")
            .message("{found} and {earlier} are one name on many systems ({comparison}).")
            .mend("Keep one of them.")
            .why("Receivers differ in which one they read.")
            .source("Binding, section 2.1: no file appears more than once")
            .example("users.csv and USERS.CSV")
            .build(),
        Rule.fatal("zip.encrypted")
            .message("The entry is encrypted; the binding has no passwords.")
            .mend("Zip without a password and send it over a protected channel.")
            .why("No receiver can open it.")
            .source("Binding, section 2.2: files are exchanged in a plain ZIP archive")
            .example("an archive with a password")
            .build(),
        Rule.fatal("zip.method")
            .message("The entry uses compression method {method} ({methodName}).")
            .mend(
                "Use Deflate or Store. Windows Explorer takes Deflate64 for files over 2 GB: use another tool.")
            .why("Few receivers can read it.")
            .source("Binding, section 2.2: compression follows RFC 1951 (Deflate)")
            .example("users.csv, packed with Deflate64")
            .build(),
        Rule.fatal("zip.not_a_file")
            .message("This is {found}, not a file.")
            .mend("Put the file itself there.")
            .why("Its content would come from somewhere else.")
            .source("Binding, section 2.2: the archive holds files; security practice")
            .example("users.csv as a symbolic link")
            .build(),
        Rule.fatal("zip.bomb")
            .message("There are {found} {what}; the limit is {limit}.")
            .mend("If the package is trusted, {remedy}.")
            .why("Such archives exhaust memory or disk.")
            .source("A limit of this library")
            .example("100 KiB that become 100 MiB")
            .build(),
        Rule.fatal("zip.limit")
            .message("There are {found} {what}; the limit is {limit}.")
            .mend("If that is right, raise {option}.")
            .why("Receivers have limits too.")
            .source("A limit of this library")
            .example("20,000 entries")
            .build(),
        Rule.fatal("zip.two_packages")
            .message("There are several packages here ({found}); it cannot be told which is meant.")
            .mend("Send one package in an archive.")
            .why("A receiver may import the wrong one.")
            .source("Binding, section 2.1 and 2.2: one set of files, at the root")
            .example("manifest.csv and old/manifest.csv")
            .build(),
        Rule.fatal("zip.crc_mismatch")
            .message(
                "The checksum is {stored} in the archive, {computed} of the content: the archive is damaged.")
            .mend("Send the archive again.")
            .why("Names and ids may have changed on the way.")
            .source("APPNOTE.TXT 4.4.7: CRC-32")
            .example("a byte of users.csv that has changed on the way")
            .build(),
        Rule.fatal("zip.size_mismatch")
            .message("The archive says {stored} bytes; {found} were found: the archive is damaged.")
            .mend("Send the archive again.")
            .why("Rows may be missing.")
            .source("APPNOTE.TXT 4.4.9: size")
            .example("309 bytes in the directory, 313 of content")
            .build(),
        Rule.fatal("zip.damaged")
            .message("The compressed data {how} (near byte {offset}): the archive is damaged.")
            .mend("Send the archive again.")
            .why("Rows may be missing.")
            .source("RFC 1951")
            .example("compressed data that end in the middle")
            .build(),
        Rule.fatal("zip.changed_while_read")
            .message("The file changed while it was read.")
            .mend("Wait until the upload is complete; rename files into place.")
            .why("What was read is partly old and partly new.")
            .source("Security practice")
            .example("an archive that is still being written")
            .build(),
        Rule.warning("zip.name_encoding")
            .message("The name {name} is in an unknown encoding.")
            .mend("Use ASCII names, or a tool that writes UTF-8 names.")
            .why("Receivers show the name differently.")
            .source("APPNOTE.TXT appendix D")
            .example("an entry name in Shift-JIS")
            .build(),
        Rule.error("zip.nested_folder")
            .message("The files lie in the folder {folder}; the binding wants them at the top.")
            .mend("Select the files, not the folder, when zipping.")
            .why("Most receivers find no file at the top and import nothing.")
            .source(
                "Binding, section 2.2: all files stand at the root, without an enclosing directory")
            .example("OneRoster/manifest.csv and all other files in that folder")
            .build(),
        Rule.error("zip.file_name_case")
            .message("The file is called {name}, must be {expected}.")
            .mend("Rename it: upper and lower case count.")
            .why("Receivers do not find the file.")
            .source("Binding, section 2.1, list of files; section 3: names are case-sensitive")
            .example("academicsessions.csv")
            .build(),
        Rule.error("zip.file_name_near_miss")
            .message("{name} looks like {expected}, and was read as that.")
            .mend("Rename it to {expected}.")
            .why("Receivers do not find the file.")
            .source("Binding, section 2.1, list of files")
            .example("enrolments.csv")
            .build(),
        Rule.error("zip.nested_zip")
            .message("{name} is an archive inside the package; it was not opened.")
            .mend("Put its files at the top of the package.")
            .why("Receivers do not open it.")
            .source("Binding, section 2.2: all files stand at the root")
            .example("users.zip in the archive")
            .build(),
        Rule.fatal("zip.duplicate_outside")
            .message("{expected} is given twice: loose and, by its name, in {name}.")
            .mend("Keep the loose file only.")
            .why("Receivers differ in which one they read.")
            .source("Binding, section 2.1: no file appears more than once")
            .example("users.csv and users.zip")
            .build(),
        Rule.warning("zip.unknown_file")
            .message("{name} is not a file of the binding and was not read.")
            .mend(
                "If it belongs to the package, put it at its top under a name of the binding; else"
                    + " leave it out.")
            .why("Some receivers refuse packages with other files.")
            .source("Binding, silent; School Data Sync and one public importer refuse it")
            .example("readme.txt")
            .build(),
        Rule.info("zip.os_residue")
            .message("{count} files of the operating system were ignored.")
            .mend("Nothing to do, unless your receiver refuses other files.")
            .why("School Data Sync refuses archives that hold other files.")
            .source("Binding, silent")
            .example("__MACOSX/._users.csv")
            .build());
  }
}
