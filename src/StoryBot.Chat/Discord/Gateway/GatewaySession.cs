namespace StoryBot.Chat.Discord.Gateway;

/// <summary>A session that can be resumed: its id, where to resume it, and how far it was received and handled.</summary>
internal sealed record GatewaySession(string Id, Uri ResumeAddress, SequenceLedger Sequence, GatewayIdentity Identity);
