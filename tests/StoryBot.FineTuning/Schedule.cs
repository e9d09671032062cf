namespace StoryBot.FineTuning;

/// <param name="Passes">How often each pair is shown; less than one shows only some.</param>
/// <param name="Rate">The highest learning rate, reached early.</param>
internal sealed record Schedule(double Passes, double Rate);
