namespace StoryBot.Simulators.Slack.World;

/// <summary>The kinds of conversations.</summary>
internal enum SlackChannelKind
{
    Public,
    Private,
    Direct,
}
