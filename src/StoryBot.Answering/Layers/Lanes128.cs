using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace StoryBot.Answering.Layers;

/// <summary>Eight at a time, on every processor.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<short>, Vector128<int>>
{
    public static int Width => Vector128<short>.Count;

    public static Vector128<short> Load(ref readonly short from, nuint at) => Vector128.LoadUnsafe(in from, at);

    public static Vector128<short> Load(ref readonly sbyte from, nuint at) =>
        Vector128.WidenLower(Vector128.Create(Vector64.LoadUnsafe(in from, at), Vector64<sbyte>.Zero));

    public static void Store(Vector128<short> vector, ref short into) => vector.StoreUnsafe(ref into);

    public static Vector128<int> MultiplyAdd(Vector128<short> left, Vector128<short> right, Vector128<int> sums)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.Add(sums, Sse2.MultiplyAddAdjacent(left, right));
        }

        if (AdvSimd.IsSupported)
        {
            return AdvSimd.MultiplyWideningUpperAndAdd(AdvSimd.MultiplyWideningLowerAndAdd(sums, left.GetLower(), right.GetLower()), left, right);
        }

        return sums
            + (Vector128.WidenLower(left) * Vector128.WidenLower(right))
            + (Vector128.WidenUpper(left) * Vector128.WidenUpper(right));
    }

    public static int Sum(Vector128<int> sums) => Vector128.Sum(sums);

    public static Vector128<int> Sum(Vector128<int> first, Vector128<int> second, Vector128<int> third, Vector128<int> fourth)
    {
        if (Ssse3.IsSupported)
        {
            return Ssse3.HorizontalAdd(Ssse3.HorizontalAdd(first, second), Ssse3.HorizontalAdd(third, fourth));
        }

        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.AddPairwise(AdvSimd.Arm64.AddPairwise(first, second), AdvSimd.Arm64.AddPairwise(third, fourth))
            : Vector128.Create(Vector128.Sum(first), Vector128.Sum(second), Vector128.Sum(third), Vector128.Sum(fourth));
    }
}
