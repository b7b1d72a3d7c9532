package care.quarterback.exchange.table;

/** A column of the list that is read. */
record TableColumn(int place, String heading, TableTarget target) {}
