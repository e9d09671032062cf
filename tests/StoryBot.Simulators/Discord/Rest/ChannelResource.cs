using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>Channels, threads, direct conversations and the typing sign.</summary>
internal sealed class ChannelResource(SimulatedWorld world)
{
    public IEnumerable<RestRoute> Routes =>
    [
        new("GET", "/channels/{channel_id}", RouteLimit.Ordinary, request => Find(request) is { } channel
            ? RestReply.Ok(channel.ToJson()) : RestReply.UnknownChannel),
        new("POST", "/channels/{channel_id}/typing", RouteLimit.Ordinary, request => Find(request) is null
            ? RestReply.UnknownChannel : RestReply.NoContent),
        new("POST", "/channels/{channel_id}/threads", RouteLimit.Ordinary, Open),
        new("POST", "/channels/{channel_id}/messages/{message_id}/threads", RouteLimit.Ordinary, OpenOnMessage),
        new("POST", "/users/@me/channels", RouteLimit.Ordinary, OpenDirect),
    ];

    private SimulatedChannel? Find(RestRequest request) => world.ChannelById(request.Id("channel_id"));

    private RestReply Open(RestRequest request) =>
        Find(request) is { } channel ? Open(channel, request, null) : RestReply.UnknownChannel;

    private RestReply OpenOnMessage(RestRequest request)
    {
        if (Find(request) is not { } channel)
        {
            return RestReply.UnknownChannel;
        }

        var id = request.Id("message_id");
        if (channel.Messages.All(message => message.Id != id))
        {
            return RestReply.UnknownMessage;
        }

        return world.ChannelById(id) is null
            ? Open(channel, request, id)
            : RestReply.Refused(400, 160004, "A thread has already been created for this message");
    }

    private RestReply Open(SimulatedChannel channel, RestRequest request, SimulatedId? messageId)
    {
        var errors = new FormErrors();
        errors.Length("name", request.Fields["name"] ?? "", 100, 1);
        if (channel.Kind != ChannelKind.Text)
        {
            return RestReply.Refused(400, 50024, "Cannot execute action on this channel type");
        }

        return errors.Any
            ? errors.ToReply()
            : RestReply.Created(world.Thread(channel, request.Fields["name"]!.GetValue<string>(), world.Application.User, messageId).ToJson());
    }

    private RestReply OpenDirect(RestRequest request) =>
        SimulatedId.TryParse(request.Fields["recipient_id"]?.GetValue<string>(), out var id) && world.UserById(id) is { IsBot: false } user
            ? RestReply.Ok(world.DirectChannel(user).ToJson())
            : RestReply.Refused(400, 50033, "Invalid Recipient(s)");
}
