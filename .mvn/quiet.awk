# What a build says, without what nobody reads: ./mvnw pipes through this. MVNW_FULL=yes ./mvnw ... shows it all.
/^\[INFO\]/ && !/Building [A-Za-z]|BUILD |Total time|FAILURE|SKIPPED/ { next }
/^\[INFO\] Building (jar|war|zip|bundle)/ { next }
/^\[WARNING\].*(digest algorithm|No digest algorithm|JAR will be empty)|^SLF4J\(W\)/ { next }
/-- Time elapsed: / && !/<<<|Tests run:/ { next }
/^Tests run: [0-9]+, Failures: 0, Errors: 0,/ && / -- in / { next }
/^Running care\./ || /^Results:/ || /^[[:space:]]*$/ || /^=*$/ || / skipped$/ { next }
# faults of others that nobody here can mend: a variable in SWT's own pom, bnd's remarks on jars that it wraps, the JDK's on a plugin
/org\.eclipse\.swt[:.].*(is invalid|valid id pattern)/ { next }
/^\[WARNING\] (Bundle care\.quarterback\.wrappers|com\.github\.jtidy|org\.apache\.lucene)/ { next }
/^ This can be caused by compile errors in Eclipse|^valid class files regardless|^The following package\(s\) import from/ { next }
/^WARNING: .*(sun\.misc\.Unsafe|ModuleHelper)/ { next }
/^SWT SessionManagerDBus|^Launching application/ { next }
{ print; fflush() }
