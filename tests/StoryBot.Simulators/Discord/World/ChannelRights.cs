namespace StoryBot.Simulators.Discord.World;

/// <summary>What the bot may do in a channel.</summary>
[Flags]
internal enum ChannelRights
{
    None = 0,
    View = 1,
    Send = 2,
    ReadHistory = 4,
    EmbedLinks = 8,
    All = View | Send | ReadHistory | EmbedLinks,
}
