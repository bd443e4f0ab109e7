// Charts and the name have the colours of the theme in which their page was built. Where the browser changes the theme, the page is
// built anew, as after a way back: with all that the address holds.
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  const COME = 500; // milliseconds until Streamlit has changed its own colours
  setTimeout(() => dispatchEvent(new PopStateEvent("popstate", { state: history.state })), COME);
});
