namespace StoryBot.Simulators.Faults;

/// <summary>Something that befalls the bot while it is asked.</summary>
/// <param name="Make">Readies it for a program that is about to start in this folder.</param>
internal sealed record Fault(string Name, Func<string, Misfortune> Make)
{
    /// <summary>Says why it can't be tried on this machine; null where it can.</summary>
    public Func<string?> WhyNot { get; init; } = () => null;
}
