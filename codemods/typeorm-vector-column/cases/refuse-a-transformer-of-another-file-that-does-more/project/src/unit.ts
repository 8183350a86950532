export const unit = {
  to: (value: number[]) => JSON.stringify(value.map((one) => one / Math.hypot(...value))),
  from: (text: string) => JSON.parse(text),
};
