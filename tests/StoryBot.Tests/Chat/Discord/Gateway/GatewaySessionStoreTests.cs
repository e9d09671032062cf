using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class GatewaySessionStoreTests : IDisposable
{
    private static readonly GatewayShardId Shard = new(0, 1);

    private readonly string folder = Directory.CreateTempSubdirectory("storybot-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_session_saved_is_loaded_again_and_forgotten_when_told()
    {
        var session = new SavedSession("abc", new Uri("wss://gateway.test"), 42, new Snowflake(1), new Snowflake(2));
        var store = Store();

        store.Save(Shard, session);
        Assert.Equal(session, Store().Load(Shard));
        Assert.Null(store.Load(new GatewayShardId(0, 2)));
        store.Forget(Shard);
        Assert.Null(store.Load(Shard));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"id":"a","resume_address":"wss://x","sequence":1}""")]
    [InlineData("""{"id":"","resume_address":"wss://x","sequence":1,"user":"1","application":"1"}""")]
    [InlineData("""{"id":"a","resume_address":"/x","sequence":1,"user":"1","application":"1"}""")]
    [InlineData("""{"id":"a","resume_address":"wss://x","sequence":-1,"user":"1","application":"1"}""")]
    public void A_damaged_file_only_costs_the_resume(string text)
    {
        File.WriteAllText(Path.Combine(folder, "gateway-0-1.json"), text);

        Assert.Null(Store().Load(Shard));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named_once_until_it_can()
    {
        var session = new SavedSession("abc", new Uri("wss://gateway.test"), 42, new Snowflake(1), new Snowflake(2));
        var log = new FakeLogger<GatewaySessionStore>();
        // A file where the folder should be: no right of the tester's helps.
        var blocked = Path.Combine(folder, "blocked");
        var store = new GatewaySessionStore(blocked, log);
        File.WriteAllText(blocked, "");

        for (var second = 0; second < 3; second++)
            store.Save(Shard, session);
        Assert.Contains(blocked, Assert.Single(log.Collector.GetSnapshot()).Message, StringComparison.Ordinal);

        File.Delete(blocked);
        store.Save(Shard, session);
        Assert.Equal(session, store.Load(Shard));

        Directory.Delete(blocked, recursive: true);
        File.WriteAllText(blocked, "");
        store.Save(Shard, session);
        Assert.Equal(2, log.Collector.GetSnapshot().Count);
    }

    private GatewaySessionStore Store() => new(folder, NullLogger<GatewaySessionStore>.Instance);
}
