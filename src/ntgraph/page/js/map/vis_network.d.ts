/** The global variable in which the vendored script puts the two classes of vis-network. */
declare var vis: {
  Network: typeof import("vis-network").Network;
  DataSet: typeof import("vis-data").DataSet;
};
