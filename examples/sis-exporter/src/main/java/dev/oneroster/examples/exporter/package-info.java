/** Exports a SIS's database as OneRoster packages and delivers them by SFTP. */
@NullMarked
package dev.oneroster.examples.exporter;

import org.jspecify.annotations.NullMarked;
