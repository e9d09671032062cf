namespace StoryBot.Simulators.Discord.World;

/// <summary>https://discord.com/developers/docs/resources/channel#channel-object-channel-types</summary>
internal enum ChannelKind
{
    Text = 0,
    Direct = 1,
    Thread = 11,
}
