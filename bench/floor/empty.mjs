// Node's own start: what no command written for Node can undercut.
