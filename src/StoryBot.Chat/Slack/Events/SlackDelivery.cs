namespace StoryBot.Chat.Slack.Events;

/// <summary>What Slack delivers, whichever way it came.</summary>
internal abstract record SlackDelivery
{
    private SlackDelivery()
    {
    }

    public sealed record Event(EventCallback Callback) : SlackDelivery;

    public sealed record Command(SlashCommand Slash) : SlackDelivery;

    public sealed record Interactive(Interaction Interaction) : SlackDelivery;
}
