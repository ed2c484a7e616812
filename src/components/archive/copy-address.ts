/** Copies the address of a feed; without script, or where nothing can be copied, the button is not there. */
class CopyAddress extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const { address = '', copied = '' } = this.dataset;
    const output = this.querySelector('output');
    const words = await navigator.clipboard.writeText(address).then(
      () => copied,
      () => address,
    );
    if (output) output.textContent = words;
  }
}

customElements.define('copy-address', CopyAddress);
