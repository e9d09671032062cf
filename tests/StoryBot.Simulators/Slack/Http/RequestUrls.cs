using StoryBot.Simulators.Slack.Delivery;

namespace StoryBot.Simulators.Slack.Http;

/// <summary>Where the app listens, as set in its manifest.</summary>
internal sealed record RequestUrls(Uri Events, Uri Commands, Uri Interactivity)
{
    /// <summary>One address for all three, as Bolt has it.</summary>
    public static RequestUrls All(Uri address) => new(address, address, address);

    public Uri For(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Event => Events,
        DeliveryKind.Command => Commands,
        _ => Interactivity,
    };
}
