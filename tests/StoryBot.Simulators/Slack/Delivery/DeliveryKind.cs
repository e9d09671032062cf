namespace StoryBot.Simulators.Slack.Delivery;

/// <summary>The types of envelopes, and the request URLs that go with them.</summary>
internal enum DeliveryKind
{
    Event,
    Command,
    Interaction,
}
